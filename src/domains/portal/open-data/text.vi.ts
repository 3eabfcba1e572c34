import { formatNumber } from '#platform/vietnamese/number-format.ts';

export const openDataText = {
  title: 'Dữ liệu mở',
  lead: 'Tải về đúng những gì trang này công khai, để xem bằng bảng tính hoặc dùng trong phần mềm. Trong dữ liệu không có tên, địa chỉ hay thông tin nào của người hỏi.',
  licence:
    'Được dùng lại tự do, kể cả cho mục đích thương mại, khi ghi rõ nguồn là trang này và ngày tải. Dữ liệu thay đổi theo tiến độ thực hiện.',
  limit: (most: number) => `Mỗi tệp có nhiều nhất ${formatNumber(most)} dòng mới nhất.`,
  column: 'Cột',
  meaning: 'Ý nghĩa',
  download: (file: string) => `Tải ${file}`,
  columnsOf: (title: string) => `Ý nghĩa các cột của tệp “${title}”`,
  sets: {
    'loi-hua': 'Đã hỏi, đã hứa',
    'doi-thoai': 'Đối thoại với Nhân dân',
    'lay-y-kien': 'Kết quả lấy ý kiến hộ gia đình',
  },
};

/** What a column means, by file and by its name. */
export const columnText: Record<string, Record<string, string>> = {
  'loi-hua': {
    ma: 'Mã của dòng, không đổi',
    loai: 'Kết luận đối thoại, kiến nghị sau giám sát hay trả lời kiến nghị',
    da_hoi: 'Điều đã hỏi hoặc đã kiến nghị',
    da_hua: 'Điều cơ quan trả lời đã hứa',
    co_quan_tra_loi: 'Cơ quan đã hứa',
    don_vi_cong_khai: 'Đơn vị công khai và theo dõi',
    linh_vuc: 'Lĩnh vực',
    dia_ban: 'Địa bàn, nếu có ghi',
    ngay_hoi: 'Ngày hỏi, năm-tháng-ngày',
    han: 'Hạn hoàn thành, năm-tháng-ngày',
    tinh_trang: 'Nay ra sao; chỉ "đã xác nhận" là xong',
    ngay_bao_xong: 'Ngày nơi làm báo đã xong',
    ngay_xac_nhan: 'Ngày bên yêu cầu xác nhận hoặc trả lại',
    nguon: 'Văn bản, cuộc đối thoại hoặc cuộc giám sát',
    ngay_cong_khai: 'Ngày công khai',
  },
  'doi-thoai': {
    ma: 'Mã của dòng, không đổi',
    loai: 'Định kỳ, đột xuất, chuyên đề hay với thanh niên',
    noi_dung: 'Nội dung đối thoại',
    nguoi_chu_tri: 'Chức danh người chủ trì',
    co_quan_chu_tri: 'Cơ quan chủ trì',
    ngay: 'Ngày đối thoại, năm-tháng-ngày',
    dia_diem: 'Địa điểm',
    so_nguoi_du: 'Số người dự, sau khi đã tổ chức',
    so_ket_luan: 'Số kết luận đã công khai',
  },
  'lay-y-kien': {
    ma: 'Mã của dòng, không đổi',
    don_vi: 'Đơn vị lấy ý kiến',
    hinh_thuc: 'Hình thức và ngưỡng của Luật Thực hiện dân chủ ở cơ sở',
    noi_dung: 'Nội dung lấy ý kiến',
    tu_ngay: 'Ngày bắt đầu',
    den_ngay: 'Ngày kết thúc',
    so_ho: 'Số hộ của các nơi được hỏi',
    dong_y: 'Số phiếu đồng ý; trống khi số quá nhỏ để công bố',
    khong_dong_y: 'Số phiếu không đồng ý; trống khi số quá nhỏ',
    thong_qua: '1: được thông qua; 0: không; trống: không phải để quyết định',
    ngay_cong_khai: 'Ngày công khai',
  },
};
